/** Draws lines over linear axes that begin at 0, as an SVG that reads on light and dark ground. */

export interface Line {
  readonly name: string;
  /** Of the horizontal axis; milliseconds. */
  readonly points: readonly (readonly [number, number])[];
}

const [WIDTH, HEIGHT, MARGIN] = [640, 360, 56];
const COLOURS = ['#2563eb', '#d97706', '#059669'];

export function drawing(title: string, lines: readonly Line[]): string {
  const points = lines.flatMap((line) => line.points);
  const mostX = Math.max(...points.map(([x]) => x));
  const mostY = Math.max(...points.map(([, y]) => y));
  const at = ([x, y]: readonly [number, number]): [string, string] => [
    (MARGIN + (x / mostX) * (WIDTH - 2 * MARGIN)).toFixed(1),
    (HEIGHT - MARGIN - (y / mostY) * (HEIGHT - 2 * MARGIN)).toFixed(1),
  ];
  const [left, bottom] = at([0, 0]);
  const [right, top] = at([mostX, mostY]);
  const ticksX = [...new Set(points.map(([x]) => x))].map((x) => {
    const [place] = at([x, 0]);
    return `<text x="${place}" y="${Number(bottom) + 18}" text-anchor="middle">${x}</text>`;
  });
  const ticksY = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const [, place] = at([0, mostY * share]);
    const seconds = ((mostY * share) / 1000).toFixed(1);
    return `<text x="${Number(left) - 8}" y="${Number(place) + 4}" text-anchor="end">${seconds}</text>`;
  });
  const drawn = lines.map(({ name, points }, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '';
    const places = points.map(at);
    const path = `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${places.map((place) => place.join()).join(' ')}"/>`;
    const dots = places.map(([x, y]) => `<circle cx="${x}" cy="${y}" r="3" fill="${colour}"/>`);
    const label = `<text x="${Number(left) + 12}" y="${Number(top) + 16 + 18 * index}" fill="${colour}">${name}</text>`;
    return [path, ...dots, label].join('\n');
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#808080">`,
    `<title>${title}</title>`,
    `<text x="${WIDTH / 2}" y="24" text-anchor="middle" font-size="14">${title}</text>`,
    `<path d="M${left},${top}V${bottom}H${right}" fill="none" stroke="#808080"/>`,
    ...ticksX,
    ...ticksY,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}
