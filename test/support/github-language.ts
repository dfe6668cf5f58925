/**
 * What GitHub's own language service says about a workflow or an action, the one behind its editor extension:
 * misspelt keys, contexts, functions, jobs and permissions, and inputs that an action does not have.
 */
import { type ActionsMetadataProvider, validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Manifest } from '../../scripts/documents.ts';

/** The service remembers what it read under a name, whatever the text is. */
let folder = 0;

/** Other people's actions are on the network, where no test looks. */
const UNKNOWN_ACTION = /^Unable to resolve action `/;

/**
 * @param file its name: an `action.yml` is read as an action, all else as a workflow
 * @param own what stands behind `OWNER/flowgate`
 * @returns `line: message`, each
 */
export async function languageProblems(file: string, text: string, own: Manifest): Promise<string[]> {
  folder += 1;
  const document = TextDocument.create(`file:///${folder}/${file}`, 'yaml', 1, text);
  const found = await validate(document, { actionsMetadataProvider: knowing(own) });
  return found
    .map(({ range, message }) => ({ line: range.start.line + 1, text: plainText(message) }))
    .filter((problem) => !UNKNOWN_ACTION.test(problem.text))
    .map((problem) => `${problem.line}: ${problem.text}`);
}

function knowing({ name, description, inputs, outputs }: Manifest): ActionsMetadataProvider {
  const described = Object.entries(inputs).map(([input, written]) => [
    input,
    { description: written.description },
  ]);
  const metadata = { name, description, inputs: Object.fromEntries(described), outputs };
  return { fetchActionMetadata: async ({ owner }) => (owner === 'OWNER' ? metadata : undefined) };
}

function plainText(message: string | { readonly value: string }): string {
  return typeof message === 'string' ? message : message.value;
}
