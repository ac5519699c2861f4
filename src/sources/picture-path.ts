/** Whether a path is that of a picture which the site can show. */
export function isPicture(path: string): boolean {
  return /\.(?:avif|gif|jpe?g|png|svg|webp)$/u.test(path);
}
