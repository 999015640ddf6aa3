/** The attributes of one item. */
export type Item = Readonly<Record<string, unknown>>;

/** Every item of a table, by its id. */
export type Items = Readonly<Record<string, Item>>;

/** Keeps the items of a pretend table. */
export interface LocalStore {
  load(): Items;
  replace(items: Items): void;
}

/** A store that ends with the process. */
export function storeOfThisRun(): LocalStore {
  let all: Items = {};
  return {
    load: () => all,
    replace: (items) => {
      all = items;
    },
  };
}
