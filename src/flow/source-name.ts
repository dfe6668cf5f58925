/** The name of a flow source without its directory and ending: `flows/support.flow.yaml` → `support`. */
export function stemOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1).replace(/\.flow\.[a-z]+$/, '');
}
