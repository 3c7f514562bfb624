declare module 'hyphen/patterns/*' {
  const patterns: import('./hyphenation-patterns.ts').Patterns;
  export default patterns;
}
