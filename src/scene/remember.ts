/**
 * A function that gives back the same object as last time when its arguments are the same ones. Scenes are rebuilt
 * on every change of the view; with this, what did not change keeps its identity, and a renderer can tell at a glance.
 */
export function remember<A extends readonly unknown[], R>(
  make: (...args: A) => R,
): (...args: A) => R {
  let last: { readonly args: A; readonly result: R } | null = null;
  return (...args: A): R => {
    const known = last;
    if (known !== null && args.every((arg, index) => Object.is(arg, known.args[index])))
      return known.result;
    const result = make(...args);
    last = { args, result };
    return result;
  };
}

/** Each of some functions as {@link remember} makes it. */
export function rememberEach<T extends Readonly<Record<string, (...args: never[]) => unknown>>>(
  makes: T,
): T {
  return Object.fromEntries(
    Object.entries(makes).map(([name, make]) => [name, remember(make)]),
  ) as unknown as T;
}

/** A function that gives back the object it was given last, while one with the same values is given. */
export function keepEqual<T extends object>(): (given: T) => T {
  let last: T | null = null;
  return (given) => {
    const known = last as Record<string, unknown> | null;
    const isEqual =
      known !== null && Object.entries(given).every(([key, value]) => known[key] === value);
    if (!isEqual) last = given;
    return last!;
  };
}
