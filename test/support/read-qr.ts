// Reads a QR code off the screen, as a phone's camera would.
import type { Locator } from "playwright-core";
import { decodeQR } from "qr/decode.js";

/** What the picture says, from its pixels. Throws when it cannot be read. */
export async function readQr(picture: Locator): Promise<string> {
  const png = (await picture.screenshot()).toString("base64");
  // A page of its own: the portal's policy lets no page load a picture of this kind.
  const page = await picture.page().context().newPage();
  const drawn = (await page.evaluate(draw(png))) as { data: number[]; height: number; width: number };
  await page.close();
  return decodeQR({ ...drawn, data: Uint8Array.from(drawn.data) });
}

// As text, since only the browser knows what it is made of.
const draw = (png: string) => `(async () => {
  const bytes = Uint8Array.from(atob("${png}"), (one) => one.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
  const { height, width } = bitmap;
  const drawing = new OffscreenCanvas(width, height).getContext("2d");
  drawing.drawImage(bitmap, 0, 0);
  return { data: [...drawing.getImageData(0, 0, width, height).data], height, width };
})()`;
