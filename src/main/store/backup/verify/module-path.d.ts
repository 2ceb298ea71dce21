/** Made by the build: a bundle of its own, and the path to it. */
declare module '*?modulePath' {
  const path: string
  export default path
}
