/** A small HTML page with a heading, as web servers and proxies send it. */
export function htmlPage(heading: string): string {
	return `<!DOCTYPE html>\n<html>\n<head><title>${heading}</title></head>\n<body><h1>${heading}</h1></body>\n</html>\n`;
}
