import { asNative } from './disguise';
import { apply, construct, safeWeakMap } from './natives';

/** Target of every proxy that the block has made. */
const targets = safeWeakMap<object, object>();

/** Whether looking at a value could run a trap of the block's. */
export function isProxy(value: object): boolean {
  return targets.has(value);
}

/** What a proxy stands in front of. */
export function proxyTarget(value: object): object | undefined {
  return targets.get(value);
}

/**
 * Makes the realm's `Proxy` note what it makes. The replacement is a proxy of the native constructor
 * itself, so it has the same name, length and properties.
 */
export function watchProxies(realm: typeof globalThis): void {
  const NativeProxy = realm.Proxy;
  const note = (proxy: object, target: unknown): object => {
    targets.set(proxy, target as object);
    return proxy;
  };
  const revocable = new NativeProxy(NativeProxy.revocable, {
    apply(method, self, args: unknown[]) {
      const made = apply(method, self, args) as { proxy: object };
      note(made.proxy, args[0]);
      return made;
    },
  });
  const watched = new NativeProxy(NativeProxy, {
    construct: (constructor, args: unknown[], newTarget) =>
      note(construct(constructor, args, newTarget as () => void) as object, args[0]),
    get: (constructor, key, receiver) =>
      key === 'revocable' ? revocable : (Reflect.get(constructor, key, receiver) as unknown),
  });
  asNative('revocable', revocable);
  realm.Proxy = asNative('Proxy', watched);
}
