export { openPictures, type ReadPicture } from './open.ts';
