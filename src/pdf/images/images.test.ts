import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readJpegFrame } from '../../pictures/raster/jpeg-frame.ts';
import { readPngChunks } from '../../pictures/raster/png-chunks.ts';
import { picturesOf } from '../../pictures/testing/pictures.ts';
import { type PngOptions, png, RGBA_PNG } from '../../pictures/testing/png.ts';
import type { ImageObject } from './images.ts';
import { jpegObject } from './jpeg.ts';
import { pngObject } from './png.ts';

function image(result: ImageObject | string): ImageObject {
  if (typeof result === 'string') throw new Error(result);
  return result;
}

function readPng(bytes: Uint8Array): ImageObject | string {
  const chunks = readPngChunks(bytes);
  return typeof chunks === 'string' ? chunks : pngObject(chunks);
}

function readJpeg(bytes: Uint8Array): ImageObject | string {
  const frame = readJpegFrame(bytes);
  return typeof frame === 'string' ? frame : jpegObject(frame, bytes);
}

const pixels = ({ data }: ImageObject) => [...inflateSync(data)];
const alpha = (result: ImageObject) => (result.alpha === undefined ? undefined : pixels(result.alpha));

describe('a PNG', () => {
  test('without alpha goes in as it is', () => {
    const rows = [0, 10, 20, 30, 1, 1, 1, 1];
    const result = image(readPng(png({ width: 1, height: 2, bits: 8, colorType: 2, rows })));
    expect(pixels(result)).toEqual(rows);
    expect(result.entries).toEqual({
      Width: 1,
      Height: 2,
      BitsPerComponent: 8,
      ColorSpace: 'DeviceRGB',
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: 3, BitsPerComponent: 8, Columns: 1 },
    });
  });

  test('with alpha is taken apart', () => {
    const result = image(readPng(RGBA_PNG));
    expect(pixels(result)).toEqual([255, 0, 0, 0, 255, 0, 0, 0, 255, 0, 0, 0]);
    expect(alpha(result)).toEqual([255, 128, 255, 0]);
  });

  test('of 16 bits keeps the upper eight', () => {
    const rows = [0, 0x12, 0x34, 0x56, 0x78];
    const result = image(readPng(png({ width: 1, height: 1, bits: 16, colorType: 4, rows })));
    expect([pixels(result), alpha(result)]).toEqual([[0x12], [0x56]]);
  });

  test('undoes each of the filters', () => {
    const width = 3;
    const rows = [
      [0, 1, 9, 2, 9, 4, 9],
      [1, 1, 9, 1, 0, 2, 0],
      [2, 0, 0, 0, 0, 0, 0],
      [3, 1, 5, 1, 0, 2, 0],
      [4, 0, 0, 0, 0, 0, 0],
    ].flat();
    const result = image(readPng(png({ width, height: 5, bits: 8, colorType: 4, rows })));
    expect(pixels(result)).toEqual([1, 2, 4, 1, 2, 4, 1, 2, 4, 1, 2, 5, 1, 2, 5]);
    expect(alpha(result)?.slice(0, 12)).toEqual(Array(9).fill(9).concat([9, 9, 9]));
  });

  test('of one transparent colour is clear there', () => {
    const rows = [0, 1, 2, 3, 4, 5, 6];
    const options = { width: 2, height: 1, bits: 8, colorType: 2, rows, transparency: [0, 4, 0, 5, 0, 6] };
    expect(alpha(image(readPng(png(options))))).toEqual([255, 0]);
  });

  test('of one bit with a transparent palette', () => {
    const options = { width: 3, height: 1, bits: 1, colorType: 3, rows: [0, 0b10100000] };
    const palette = [0, 0, 0, 200, 100, 50];
    const plain = image(readPng(png({ ...options, palette })));
    expect(plain.entries.ColorSpace).toEqual(['Indexed', 'DeviceRGB', 1, Uint8Array.from(palette)]);
    const clear = image(readPng(png({ ...options, palette, transparency: [0] })));
    expect([pixels(clear), alpha(clear)]).toEqual([
      [1, 0, 1],
      [255, 0, 255],
    ]);
  });

  test('that is interlaced is put in order', () => {
    // Pass 1 has the pixel (0,0), pass 6 (1,0), pass 7 the second row.
    const rows = [0, 1, 0, 2, 0, 3, 4];
    const result = image(
      readPng(png({ width: 2, height: 2, bits: 8, colorType: 0, interlaced: true, rows })),
    );
    expect(pixels(result)).toEqual([1, 2, 3, 4]);
    expect(result.alpha).toBeUndefined();
  });

  test('that is damaged is refused with the reason, and never throws', () => {
    const whole = RGBA_PNG;
    expect(readPng(whole.subarray(0, 18))).toBe('it is not a whole PNG');
    expect(readPng(whole.subarray(0, 50))).toBe('it is cut short');
    expect(readPng(png({ width: 2, height: 9, bits: 8, colorType: 2, rows: [0, 1] }))).toBe(
      'it is cut short',
    );
    expect(readPng(png({ width: 1, height: 1, bits: 8, colorType: 6, rows: [7, 1, 2, 3, 4] }))).toBe(
      'its rows are damaged',
    );
    expect(readPng(png({ width: 1, height: 1, bits: 3, colorType: 2, rows: [0] }))).toBe(
      'its header is damaged',
    );
    expect(readPng(png({ width: 1, height: 1, bits: 8, colorType: 3, rows: [0, 0] }))).toBe(
      'it has no palette',
    );
    expect(readPng(png({ width: 1e5, height: 1e5, bits: 8, colorType: 0, rows: [0] }))).toContain('limit');
    for (let i = 8; i < whole.length; i++) {
      const broken = whole.slice();
      broken[i] = (broken[i] ?? 0) ^ 0x55;
      expect(() => readPng(broken)).not.toThrow();
    }
  });
});

/** As much of an ICC profile as is looked at. */
function profile(space = 'RGB ', version = 4): Uint8Array {
  const bytes = Buffer.alloc(132);
  bytes.writeUInt32BE(132, 0);
  bytes[8] = version;
  bytes.write(`mntr${space}`, 12, 'latin1');
  bytes.write('acsp', 36, 'latin1');
  return bytes;
}

describe('colours', () => {
  const grey = { width: 1, height: 1, bits: 8, colorType: 0, rows: [0, 1] };
  const rgb = { ...grey, colorType: 2, rows: [0, 1, 2, 3] };
  const iCCP = (bytes: Uint8Array) => Buffer.concat([Buffer.from('name\0\0'), deflateSync(bytes)]);
  const gAMA = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeUInt32BE(value);
    return bytes;
  };

  test('of a profile are kept, where an archive may have it', () => {
    const profileOf = (options: PngOptions) => image(readPng(png(options))).profile;
    expect(profileOf({ ...rgb, more: { iCCP: iCCP(profile()) } })).toEqual(profile());
    expect(profileOf({ ...grey, more: { iCCP: iCCP(profile('GRAY')) } })).toEqual(profile('GRAY'));
    expect(profileOf({ ...rgb, more: { iCCP: iCCP(profile('CMYK')) } })).toBeUndefined();
    expect(profileOf({ ...rgb, more: { iCCP: iCCP(profile('RGB ', 5)) } })).toBeUndefined();
    expect(profileOf({ ...rgb, more: { iCCP: new Uint8Array([1, 2, 3]) } })).toBeUndefined();
  });

  test('of another gamma are calibrated; those near enough to sRGB are not', () => {
    const spaceOf = (options: PngOptions) => image(readPng(png(options))).entries.ColorSpace;
    expect(spaceOf({ ...rgb, more: { gAMA: gAMA(100000) } })).toMatchObject(['CalRGB', { Gamma: [1, 1, 1] }]);
    expect(spaceOf({ ...grey, more: { gAMA: gAMA(50000) } })).toMatchObject(['CalGray', { Gamma: 2 }]);
    expect(spaceOf({ ...rgb, more: { gAMA: gAMA(45455) } })).toBe('DeviceRGB');
    expect(spaceOf({ ...rgb, more: { gAMA: gAMA(100000), sRGB: new Uint8Array([0]) } })).toBe('DeviceRGB');
  });
});

describe('a JPEG', () => {
  const jpeg = (components: number) =>
    new Uint8Array([
      0xff,
      0xd8,
      0xff,
      0xe0,
      0,
      4,
      1,
      2,
      0xff,
      0xff,
      0xc2,
      0,
      10,
      8,
      0,
      3,
      0,
      5,
      components,
      1,
      0x11,
      0,
      2,
    ]);

  test('goes in as it is', () => {
    expect(image(readJpeg(jpeg(3)))).toMatchObject({
      data: jpeg(3),
      entries: { Width: 5, Height: 3, BitsPerComponent: 8, ColorSpace: 'DeviceRGB', Filter: 'DCTDecode' },
    });
    expect(image(readJpeg(jpeg(1))).entries.ColorSpace).toBe('DeviceGray');
  });

  test('is turned as its Exif data says, and keeps its profile', () => {
    const segment = (marker: number, content: Uint8Array) =>
      Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), content]);
    const exif = Buffer.from('Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0', 'latin1');
    const icc = Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile()]);
    const [start, rest] = [jpeg(3).slice(0, 2), jpeg(3).slice(2)];
    const bytes = Buffer.concat([start, segment(0xe1, exif), segment(0xe2, icc), rest]);
    expect(image(readJpeg(bytes))).toMatchObject({ orientation: 6, profile: Buffer.from(profile()) });
    const picture = picturesOf({ 'a.jpg': bytes }).open({ src: 'a.jpg', from: 'facts', file: 'a.yaml' });
    expect(picture).toMatchObject({ width: 3, height: 5 });
  });

  test('of four colours or cut short is refused', () => {
    expect(readJpeg(jpeg(4))).toContain('CMYK');
    expect(readJpeg(jpeg(3).subarray(0, 12))).toBe('it has no JPEG frame header');
    expect(readJpeg(new Uint8Array([0xff, 0xd8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBe(
      'it has no JPEG frame header',
    );
  });
});
