/** The names an APL expression may use and what they stand for. */
export type Names = Readonly<Record<string, unknown>>;

/** A path, alone or compared with a text: "payload.count.a", "data.say != ''". */
const EXPRESSION = /^\s*([A-Za-z_]\w*(?:\.\w+)*)\s*(?:!=\s*'([^']*)'\s*)?$/;

/**
 * A value with its `${…}` filled in, as APL's data binding does it: a string that is one expression
 * becomes the value of that expression, be it a list or a number; in other text the words are filled in.
 * Of APL's expressions it knows those that the skill's document uses: paths, and `!=` with a text.
 * @throws Error naming the first part of a path that is bound to nothing, or the expression that is not known here
 */
export function bind(value: unknown, names: Names): unknown {
  if (typeof value !== 'string') {
    return value;
  }
  const whole = /^\$\{([^}]*)\}$/.exec(value);
  return whole
    ? evaluate(whole[1] ?? '', names)
    : value.replace(/\$\{([^}]*)\}/g, (_, expression: string) =>
        String(evaluate(expression, names)),
      );
}

function evaluate(expression: string, names: Names): unknown {
  const [, path, text] = EXPRESSION.exec(expression) ?? [];
  if (path === undefined) {
    throw new Error(`"\${${expression}}" is not an expression that the pretend Echo knows.`);
  }
  const found = valueAt(path, names);
  return text === undefined ? found : found !== text;
}

function valueAt(path: string, names: Names): unknown {
  let value: unknown = names;
  const steps = path.split('.');
  for (const [index, name] of steps.entries()) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) {
      throw new Error(`Nothing is bound to "${steps.slice(0, index + 1).join('.')}".`);
    }
    value = Reflect.get(value, name);
  }
  return value;
}
