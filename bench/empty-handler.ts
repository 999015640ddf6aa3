/** The least that a handler can be. */
export const handler = async (_event: unknown, _context: unknown) => ({
  version: '1.0',
  response: { shouldEndSession: true },
});
