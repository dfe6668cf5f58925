import { pictureOfFlow } from '../flow/picture.ts';
import { isDrawable, renderMermaid } from '../report/mermaid.ts';
import { buildLocally, type LocalWork } from './local.ts';
import { findFlows } from './steps.ts';

/** Prints every flow as a Mermaid flowchart. Exit code 1 when one cannot be built. */
export async function printGraphs(work: LocalWork): Promise<number> {
  const { files, environment } = await findFlows(work);
  let code = 0;
  for (const file of files) {
    const { flow, findings } = await buildLocally(work, file, environment);
    if (flow === undefined) {
      for (const { severity, message, place } of findings) work.log[severity](message, place);
      code = 1;
      continue;
    }
    const picture = pictureOfFlow(flow);
    const mermaid = renderMermaid(picture);
    if (!isDrawable(picture, mermaid))
      work.log.warning('Mermaid may refuse to draw a flow of this size.', { file });
    // A space keeps a name that begins with a brace from being a directive.
    work.print(`%% ${file.replace(/\s+/g, ' ')}\n${mermaid}\n\n`);
  }
  return code;
}
