/** The smallest possible handler. */
export const handler = async (_event: unknown, _context: unknown) => ({
  version: '1.0',
  response: { shouldEndSession: true },
});
