/** A point in canvas units. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** How far below its beginning and above its end a wire that runs in a lane turns. */
const turn = 30;

/** A wire's path: a vertical curve, or curves into and out of a lane past the cards that are in the way. */
export function wirePath(from: Point, to: Point, lane: number | undefined): string {
  if (lane === undefined || to.y - from.y < 2 * turn) return `M${from.x} ${from.y}${curve(from, to)}`;
  const top = { x: lane, y: lane === from.x ? from.y : from.y + turn };
  const foot = { x: lane, y: lane === to.x ? to.y : to.y - turn };
  const into = lane === from.x ? '' : curve(from, top);
  return `M${from.x} ${from.y}${into}L${foot.x} ${foot.y}${lane === to.x ? '' : curve(foot, to)}`;
}

function curve(from: Point, to: Point): string {
  // Against the direction of the network the handles keep a length, so that the wire leaves and enters downwards.
  const handle = Math.max((to.y - from.y) / 2, Math.min(Math.abs(to.y - from.y), 40) / 2, from.y > to.y ? 40 : 0);
  return `C${from.x} ${from.y + handle} ${to.x} ${to.y - handle} ${to.x} ${to.y}`;
}

/** As thick as what it carries is large: 10 values 1.7 px, 4 704 values 3.7 px. */
export function wireWidth(values: number): number {
  return 1 + 0.22 * Math.log2(Math.max(values, 1));
}
