/** The names an APL expression may use and what they stand for. */
export type Names = Readonly<Record<string, unknown>>;

/** A part of an expression: worked out when asked, so that "a && b" never looks at b in vain. */
type Term = () => unknown;

const TOKEN =
  /\s*(?:(\d+(?:\.\d+)?)|'([^']*)'|"([^"]*)"|([A-Za-z_]\w*)|(==|!=|<=|>=|&&|\|\||[<>!().[\]]))/y;

type Token =
  | { is: 'value'; value: unknown }
  | { is: 'name'; text: string }
  | { is: 'sign'; text: string };

const CONSTANTS: Names = { true: true, false: false, null: null };

/**
 * A value with its `${…}` filled in, as APL's data binding does it: a string that is one expression
 * becomes what it stands for, be it a list or a number; within other text the words are put together.
 * @throws Error naming what is bound to nothing, or what is no expression of the kind known here:
 * paths, numbers, strings, comparisons, &&, || and !
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

/** Whether APL takes the value for true. */
export function isTruthy(value: unknown): boolean {
  return Boolean(value);
}

function evaluate(expression: string, names: Names): unknown {
  const tokens = tokensOf(expression);
  let at = 0;
  const sign = () => {
    const token = tokens[at];
    return token?.is === 'sign' ? token.text : undefined;
  };
  const take = (...signs: string[]) => {
    const found = sign();
    if (found === undefined || !signs.includes(found)) {
      return undefined;
    }
    at += 1;
    return found;
  };
  const refuse = (): never => {
    throw new Error(`"\${${expression}}" is no expression that the pretend Echo knows.`);
  };

  const either = (): Term => {
    let left = both();
    while (take('||')) {
      const [first, second] = [left, both()];
      left = () => (isTruthy(first()) ? true : isTruthy(second()));
    }
    return left;
  };
  const both = (): Term => {
    let left = comparison();
    while (take('&&')) {
      const [first, second] = [left, comparison()];
      left = () => (isTruthy(first()) ? isTruthy(second()) : false);
    }
    return left;
  };
  const comparison = (): Term => {
    const left = single();
    const relation = take('==', '!=', '<', '<=', '>', '>=');
    if (relation === undefined) {
      return left;
    }
    const right = single();
    return () => compare(relation, left(), right());
  };
  const single = (): Term => {
    if (take('!')) {
      const denied = single();
      return () => !isTruthy(denied());
    }
    if (take('(')) {
      const inner = either();
      return take(')') ? inner : refuse();
    }
    const token = tokens[at];
    at += 1;
    if (token?.is === 'value') {
      return () => token.value;
    }
    return token?.is === 'name' ? path(token.text) : refuse();
  };
  const path = (first: string): Term => {
    let said = first;
    let found: Term = Object.hasOwn(CONSTANTS, first)
      ? () => CONSTANTS[first]
      : () => member(names, first, first);
    for (let step = take('.', '['); step; step = take('.', '[')) {
      const before = found;
      let key: Term;
      if (step === '.') {
        const token = tokens[at];
        at += 1;
        const name = token?.is === 'name' ? token.text : refuse();
        said += `.${name}`;
        key = () => name;
      } else {
        key = either();
        said += '[…]';
        if (!take(']')) {
          return refuse();
        }
      }
      const full = said;
      found = () => member(before(), key(), full);
    }
    return found;
  };

  const term = either();
  return at === tokens.length ? term() : refuse();
}

function tokensOf(expression: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  const text = expression.trimEnd();
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (!match) {
      throw new Error(`"\${${expression}}" is no expression that the pretend Echo knows.`);
    }
    const [, number, single, double, name, sign = ''] = match;
    if (number !== undefined) {
      tokens.push({ is: 'value', value: Number(number) });
    } else if (single !== undefined || double !== undefined) {
      tokens.push({ is: 'value', value: single ?? double });
    } else {
      tokens.push(name === undefined ? { is: 'sign', text: sign } : { is: 'name', text: name });
    }
  }
  return tokens;
}

function member(of: unknown, key: unknown, path: string): unknown {
  const name = String(key);
  if (typeof of !== 'object' || of === null || !Object.hasOwn(of, name)) {
    throw new Error(`Nothing is bound to "${path}".`);
  }
  return Reflect.get(of, name);
}

function compare(relation: string, left: unknown, right: unknown): boolean {
  switch (relation) {
    case '==':
      return left === right;
    case '!=':
      return left !== right;
    case '<':
      return Number(left) < Number(right);
    case '<=':
      return Number(left) <= Number(right);
    case '>':
      return Number(left) > Number(right);
    default:
      return Number(left) >= Number(right);
  }
}
