/** `npm run generate`: writes the JSON Schemas and the generated sections of the README. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generated } from './documents.ts';
import { exampleReport } from './example-report.ts';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const files = generated({
  readme: read('README.md'),
  actionYml: read('action.yml'),
  checkWorkflow: read('.github/workflows/flowgate-check.yml'),
  report: await exampleReport(root),
});
for (const [path, text] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`Wrote ${path}`);
}
