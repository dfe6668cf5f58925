import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ModuleTools } from './flow/module.ts';

/**
 * The directory Flowgate is installed in, found from the started script: the bundler freezes `import.meta.url` at
 * build time, and the action and the command line stand at different depths.
 */
export function installationRoot(script: string | undefined = process.argv[1]): string {
  let directory = dirname(realpathSync(script ?? '.'));
  while (!existsSync(join(directory, 'action.yml')) && dirname(directory) !== directory) {
    directory = dirname(directory);
  }
  return directory;
}

/** The bundled files that evaluate module sources. */
export function moduleTools(root: string): ModuleTools {
  return { loader: join(root, 'dist/loader/index.js'), builder: join(root, 'dist/builder/index.js') };
}
