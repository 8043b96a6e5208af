/** Modules that blocks can import, by name. */
const modules = new Map<string, object>();

/** Makes a module importable from blocks. */
export function provideModule(name: string, exports: object): void {
  modules.set(name, exports);
}

/** All modules there are. */
export function providedModules(): ReadonlyMap<string, object> {
  return modules;
}
