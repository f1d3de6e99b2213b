/** A grey picture, a byte a pixel. */
export interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

const at = ({ width, height, data }: Grey, x: number, y: number): number =>
  x < 0 || y < 0 || x >= width || y >= height ? 255 : (data[y * width + x] ?? 255);

const drawn = ({ width, height }: Grey, value: (x: number, y: number) => number): Grey => {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) data[y * width + x] = value(x, y);
  return { width, height, data };
};

/** Turned about its middle, between the pixels; white comes in from outside. */
export function rotated(grey: Grey, degrees: number): Grey {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
  const [midX, midY] = [(grey.width - 1) / 2, (grey.height - 1) / 2];
  return drawn(grey, (x, y) => {
    const fromX = cos * (x - midX) + sin * (y - midY) + midX;
    const fromY = cos * (y - midY) - sin * (x - midX) + midY;
    const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
    const [right, below] = [fromX - left, fromY - top];
    const upper = at(grey, left, top) * (1 - right) + at(grey, left + 1, top) * right;
    const lower = at(grey, left, top + 1) * (1 - right) + at(grey, left + 1, top + 1) * right;
    return upper * (1 - below) + lower * below;
  });
}

/** Each pixel the mean of the `2 × radius + 1` square about it: a lens a little out of focus. */
export function blurred(grey: Grey, radius: number): Grey {
  const side = 2 * radius + 1;
  return drawn(grey, (x, y) => {
    let sum = 0;
    for (let dy = -radius; dy <= radius; dy += 1)
      for (let dx = -radius; dx <= radius; dx += 1) sum += at(grey, x + dx, y + dy);
    return sum / (side * side);
  });
}

/** A gentler blur, 1-2-1 both ways: paper that lies flat on a scanner. */
export function softened(grey: Grey): Grey {
  const row = (x: number, y: number) => at(grey, x - 1, y) + 2 * at(grey, x, y) + at(grey, x + 1, y);
  return drawn(grey, (x, y) => (row(x, y - 1) + 2 * row(x, y) + row(x, y + 1)) / 16);
}

/** Black and white, as a fax or a bilevel scan. */
export const blackAndWhite = (grey: Grey, limit = 128): Grey =>
  drawn(grey, (x, y) => (at(grey, x, y) < limit ? 0 : 255));
