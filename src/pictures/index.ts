/** Pictures: opened and read. What layout and the PDF know of them. */
export { rectanglePath, transformPath } from './geometry.ts';
export { openPictures, type ReadPicture } from './open.ts';
export { fitMatrix } from './svg/view-box.ts';
