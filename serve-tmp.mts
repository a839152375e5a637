import { serveAtlas } from './.config/serve.ts';
const { address } = await serveAtlas(4390);
console.log(address);
