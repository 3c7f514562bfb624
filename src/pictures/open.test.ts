import { describe, expect, test } from 'vitest';
import { openPictures } from './index.ts';
import { resolveSource } from './resolve.ts';
import { RGBA_PNG } from './testing/png.ts';

describe('a path', () => {
  const resolved = (src: string, from: 'facts' | 'template' = 'facts') =>
    resolveSource({ src, from, file: 'data/lake/brief.yaml' });

  test('of the facts is relative to their file', () => {
    expect(resolved('map.svg')).toBe('data/lake/map.svg');
    expect(resolved('./a/../map.svg')).toBe('data/lake/map.svg');
    expect(resolved('../../../map.svg')).toBe('../map.svg');
    expect(resolved('/etc/map.svg')).toBe('/etc/map.svg');
  });

  test('of a template is relative to its pack', () => {
    expect(resolved('img/arms.svg', 'template')).toBe('img/arms.svg');
  });

  test('is an address, in which spaces and letters may be written as numbers', () => {
    expect(resolved('a%20map.svg')).toBe('data/lake/a map.svg');
    expect(resolved('100%.svg')).toBe('data/lake/100%.svg');
  });
});

describe('pictures', () => {
  const reference = { src: 'a.png', from: 'facts', file: 'b.yaml' } as const;

  test('are read once', () => {
    let reads = 0;
    const pictures = openPictures(() => {
      reads++;
      return RGBA_PNG;
    });
    expect(pictures.open(reference)).toBe(pictures.open({ ...reference, src: './a.png' }));
    expect(pictures.picture('a.png')).toMatchObject({ kind: 'raster', width: 2, height: 2 });
    expect(reads).toBe(1);
    expect(pictures.picture('pack:a.png')).toBeUndefined();
    pictures.open({ ...reference, from: 'template' });
    expect(pictures.picture('pack:a.png')).toBeDefined();
  });

  test.each([
    ['GIF89a', 'the format GIF is not supported'],
    ['RIFF0000WEBPVP8 ', 'the format WebP is not supported'],
    ['\0\0\0\x1cftypavif', 'the format AVIF is not supported'],
    ['%PDF-1.7', 'a PDF file as picture is not supported'],
    ['\x1f\x8b\x08', 'a compressed file (SVGZ) is not supported'],
    ['<html><body>', 'it is neither PNG nor JPEG nor SVG'],
    ['', 'it is neither PNG nor JPEG nor SVG'],
    ['\x89PNG\r\n\x1a\n', 'it is not a whole PNG'],
    ['\xff\xd8\xff\xd9', 'it has no JPEG frame header'],
    ['<svg>', 'it is not well-formed XML'],
  ])('that begin with %j are refused: %s', (start, why) => {
    const bytes = Uint8Array.from(start, (char) => char.charCodeAt(0));
    const found = openPictures(() => bytes).open(reference);
    expect(found).toMatchObject({
      code: 'image-invalid',
      severity: 'error',
      message: `The picture "a.png" cannot be used: ${why}`,
    });
  });
});
