const real = { date: Date.now, performance: performance.now.bind(performance) };
let ahead = 0;

/** Lets time pass without waiting: until the test ends, all clocks in this process are ahead by so much more. */
export function elapse(milliseconds: number): void {
	ahead += milliseconds;
	jest.spyOn(Date, 'now').mockImplementation(() => real.date() + ahead);
	jest.spyOn(performance, 'now').mockImplementation(() => real.performance() + ahead);
}

afterEach(() => {
	ahead = 0;
	jest.restoreAllMocks();
});
