import * as z from 'zod';

/**
 * Checks one content file against its shape.
 *
 * @param file path below `lambda/`, named in the error
 * @throws Error naming the file, the place in it and what was expected there
 */
export function contentFile<T>(file: string, schema: z.ZodType<T>, data: unknown): T {
  const result = schema.safeParse(data);
  if (!result.success) {
    throw new Error(`lambda/${file} is broken:\n${z.prettifyError(result.error)}`);
  }
  return result.data;
}

/** An id in the content: lower-case words joined by hyphens, so that JSON keeps keys in order. */
export const contentId = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/, 'an id is lower-case words joined by hyphens');

/** A source or a reason. Every clinical line needs both. */
export const citation = z.string().min(10, 'say where this comes from, or why it is there');
