import { checkContent } from './content-check';

// Loaded by `npm start` before the pretend Echo, which may not import it. Nothing that Lambda loads may.
try {
  checkContent();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
