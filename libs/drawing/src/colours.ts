/** The palette of the pages. Nothing is told by colour alone. */
export const colours = {
  ink: '#0b0c0c',
  quiet: '#505a5f',
  line: '#3d3d3d',
  stage: '#12436d',
  paper: '#ffffff',
  box: '#f3f2f1',
} as const;
