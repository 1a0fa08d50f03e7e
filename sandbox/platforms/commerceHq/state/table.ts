/** The entries of one resource, kept sorted by ID, so that reading a page sorts nothing. */
export class Table<T extends { id: number }> {
	private readonly byId: Map<number, T>;
	private readonly entries: T[];
	private lastId: number;

	/** @param entries in any order */
	constructor(entries: T[] = []) {
		this.entries = [...entries].sort((one, other) => one.id - other.id);
		this.byId = new Map(this.entries.map((entry) => [entry.id, entry]));
		this.lastId = this.entries.at(-1)?.id ?? 0;
	}

	/** All entries, by ascending ID. */
	get rows(): readonly T[] {
		return this.entries;
	}

	get(id: number): T | undefined {
		return this.byId.get(id);
	}

	/** Adds an entry under a new ID, higher than any there was. */
	insert(values: Omit<T, 'id'>): T {
		this.lastId += 1;
		const entry = { id: this.lastId, ...values } as T;
		this.entries.push(entry);
		this.byId.set(entry.id, entry);
		return entry;
	}

	delete(entry: T): void {
		this.byId.delete(entry.id);
		this.entries.splice(this.entries.indexOf(entry), 1);
	}
}

/** Gives the whole numbers after the last one, each once. */
export class Sequence {
	constructor(private last = 0) {}

	next(): number {
		return ++this.last;
	}
}

/** Texts with an ID each, given in the order in which they came up. */
export class Names {
	private readonly ids = new Map<string, number>();

	constructor(titles: Iterable<string> = []) {
		for (const title of titles) this.add(title);
	}

	add(title: string): void {
		if (!this.ids.has(title)) this.ids.set(title, this.ids.size + 1);
	}

	list(): Array<{ id: number; title: string }> {
		return [...this.ids].map(([title, id]) => ({ id, title }));
	}
}
