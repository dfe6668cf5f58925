/** A real browser, where the machine has one. */
import { accessSync, constants } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const CANDIDATES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'].map(
  (name) => `/usr/bin/${name}`,
);

/** Nothing but the page that a test opens is to reach the network. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Path of the first Chromium found, `CHROMIUM_PATH` before all; says on standard error where there is none, since
 * the tests that need one are not defined then.
 */
export function findChromium(): string | undefined {
  const chosen = process.env['CHROMIUM_PATH'];
  const candidates = chosen === undefined ? CANDIDATES : [chosen];
  const found = candidates.find(isExecutable);
  if (found === undefined) {
    console.warn(`No browser at ${candidates.join(', ')}: what only a browser can tell is not tested.`);
  }
  return found;
}

export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
