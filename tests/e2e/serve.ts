import { serveAtlas } from '../../.config/serve';

const PORT = 4190;

/** Serves the built atlas for the time of the tests; they find it at `ATLAS_ADDRESS`. */
export default async function serve(): Promise<() => Promise<void>> {
  const { server, address } = await serveAtlas(PORT);
  process.env['ATLAS_ADDRESS'] = address;
  return () => server.close();
}
