import { join } from 'node:path';

/** The folders that the playground works in. Everything that it makes lies in `runs`. */
export const folders = {
	root: join(__dirname, '..'),
	playground: __dirname,
	runs: join(__dirname, '.run'),
	workflows: join(__dirname, 'workflows'),
};

/** The account that the playground makes in its n8n. It is no secret: n8n listens on this computer only. */
export const login = {
	email: 'demo@example.com',
	password: 'CommerceDemo1',
	firstName: 'Demo',
	lastName: 'Owner',
};

/** The ports that `npm run demo` takes unless told otherwise. */
export const ports = { n8n: 5678, sandbox: 5700 };

/** What the sandbox holds when a demo starts. What it takes a minute is what the platforms take. */
export const stock = {
	orders: 2500,
	purchaseOrders: 60,
	products: 5000,
	commerceEngine: { cartIdleHours: 30 },
};
