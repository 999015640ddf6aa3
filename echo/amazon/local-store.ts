/** The attributes of one item. */
export type Item = Readonly<Record<string, unknown>>;

/** Every item of a table, by its id. */
export type Items = Readonly<Record<string, Item>>;

/** Where the items of a pretend table lie. */
export interface LocalStore {
  load(): Items;
  replace(items: Items): void;
}

/** A store that is gone when the process ends. */
export function storeOfThisRun(): LocalStore {
  let all: Items = {};
  return {
    load: () => all,
    replace: (items) => {
      all = items;
    },
  };
}
