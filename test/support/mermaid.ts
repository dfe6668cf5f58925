/** Mermaid itself, which wants a document before it is loaded. */
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<!doctype html><body></body>');
Object.assign(globalThis, { window, document: window.document });

/** What kind of diagram Mermaid takes a text for; rejects where it cannot read it. */
export async function parseMermaid(text: string): Promise<string> {
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false });
  return (await mermaid.parse(text)).diagramType;
}
