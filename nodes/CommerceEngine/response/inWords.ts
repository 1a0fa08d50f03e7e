/** A name of the API as people write it: "order_return" is "order return". */
export const inWords = (name: string) => name.replace(/_/g, ' ');
