declare module 'handlebars/dist/handlebars.runtime.min.js' {
  import type Handlebars from 'handlebars';

  const runtime: Pick<typeof Handlebars, 'create' | 'template' | 'VERSION'>;
  export default runtime;
}
