import type { JestEnvironment, JestEnvironmentConfig } from '@jest/environment';
import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';
import vm from 'node:vm';

/**
 * Stands for the process's own context, which Node.js has no object for. Nothing runs in it: where code is
 * to be compiled for it, the context is left out, and that means the process's own.
 */
const OWN_CONTEXT = vm.createContext();

const { compileFunction } = vm;
vm.compileFunction = (code, parameters, options) =>
	compileFunction(
		code,
		parameters,
		options?.parsingContext === OWN_CONTEXT ? { ...options, parsingContext: undefined } : options,
	);

// How sharedModule.js loads a package, past jest's own `require`.
Reflect.set(globalThis, Symbol.for('require of the process'), require);

/**
 * Runs test files in the context of the process, so that they can use n8n's engine as Node.js loads it: once
 * for all files of the process (see sharedModule.js). Loaded by jest for each file, it took two thirds of the
 * time. Our own modules are still each file's own, with all their state.
 *
 * jest-environment-node makes a context for each file. There, the engine's `instanceof Error` would fail on
 * errors of ours. jest-light-runner runs everything in one context, too, and is no faster, but it knows neither
 * timeouts nor `test.concurrent` nor `jest.isolateModules`.
 */
export default class ProcessEnvironment implements JestEnvironment<ModernFakeTimers> {
	readonly global = globalThis as unknown as JestEnvironment['global'];
	readonly moduleMocker = new ModuleMocker(globalThis);
	readonly fakeTimers = null;
	readonly fakeTimersModern: ModernFakeTimers;

	/** What jest replaces for a file. */
	private readonly console = globalThis.console;
	private readonly exit = process.exit;
	private readonly getBuiltinModule = process.getBuiltinModule;
	private readonly symbols = new Set(Object.getOwnPropertySymbols(globalThis));

	constructor({ projectConfig }: JestEnvironmentConfig) {
		this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
	}

	async setup(): Promise<void> {}

	async teardown(): Promise<void> {
		this.fakeTimersModern.dispose();
		this.moduleMocker.restoreAllMocks();
		globalThis.console = this.console;
		process.exit = this.exit;
		process.getBuiltinModule = this.getBuiltinModule;
		this.forgetTests();
	}

	/** jest keeps a file's tests, and by them its modules, under symbols: of this file's own, or in capitals. */
	private forgetTests(): void {
		for (const symbol of Object.getOwnPropertySymbols(globalThis)) {
			if (!this.symbols.has(symbol) && /^[A-Z_]+$/.test(Symbol.keyFor(symbol) ?? 'OWN')) {
				Reflect.deleteProperty(globalThis, symbol);
			}
		}
	}

	exportConditions(): string[] {
		return ['node', 'node-addons'];
	}

	getVmContext(): vm.Context {
		return OWN_CONTEXT;
	}
}
