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
