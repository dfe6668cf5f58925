import { FlowgateError } from '../errors.ts';
import { archyIn, isArchy } from './archy/shape.ts';
import { atWrittenPlace, fillTemplates, flowIdIn, looksLikeArchy } from './archy/template.ts';
import { viewArchy } from './archy/view.ts';
import { fillEnvironment } from './build.ts';
import { isRecord } from './canonical.ts';
import type { Path, SourceDocument } from './document.ts';
import type { Environment } from './environment.ts';
import { MAX_ARCHY_DEPTH, parseDocument } from './parse.ts';

const NO_ENVIRONMENT: Environment = { name: undefined, file: undefined, lookup: () => undefined };

/**
 * Parses a flow source written as text: a flow document, or an Archy document with its templates filled first.
 *
 * @param environment the values for templates; without it none has one, which `buildFlow` reports
 * @throws FlowgateError `invalid-flow`, with line and column, where the text cannot be read
 */
export function parseSource(file: string, text: string, environment = NO_ENVIRONMENT): SourceDocument {
  if (!looksLikeArchy(file, text)) return parseDocument(file, text);
  const content = text.replace(/^\uFEFF/, '');
  const filled = fillTemplates(file, content, environment);
  const { value, locate, ignores } = parseFilled();
  const id = /\.json$/i.test(file) ? undefined : flowIdIn(file, filled.text);
  const writtenId = id && { id: id.id, place: filled.written(id.place) };

  let origin: ((path: Path) => Path) | undefined;
  const ownPath = (path: Path): Path => {
    origin ??= originOf(value, environment);
    return origin(path);
  };
  return {
    file,
    value,
    templates: filled.uses,
    writtenId,
    locate: (path) =>
      path[0] === 'id' && writtenId !== undefined
        ? writtenId.place
        : filled.written(locate(path.length === 0 ? path : ownPath(path))),
    ...(ignores && {
      ignores: () => ignores().map((comment) => ({ ...comment, place: filled.written(comment.place) })),
    }),
  };

  function parseFilled(): SourceDocument {
    try {
      return parseDocument(file, filled.text, { levels: MAX_ARCHY_DEPTH });
    } catch (thrown) {
      throw thrown instanceof FlowgateError ? atWrittenPlace(thrown, filled) : thrown;
    }
  }
}

function originOf(value: unknown, environment: Environment): (path: Path) => Path {
  if (!isRecord(value) || !isArchy(value)) return (path) => path;
  // Nodes are called by their labels, which may be filled from the environment.
  const archy = fillEnvironment(archyIn(value), environment, () => {});
  const { origin } = viewArchy(isRecord(archy) ? archy : {}, '');
  // A key `name` beside the root is wrong, and found where it is.
  return (path) => (Object.hasOwn(value, path[0] ?? '') ? path : origin(path));
}
