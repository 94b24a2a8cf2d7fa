import { type ComponentMapping, type Controller, createController } from '@remote-ui/react/host';
import { DRAWN_COMPONENTS } from '../components/index.ts';
import { undrawnComponent } from '../components/undrawn.tsx';

/** Finds the drawing of each of HubSpot's components; for one without, a note that says so. */
export function cardController(): Controller {
  const undrawn: ComponentMapping = {};
  const { renderer } = createController(DRAWN_COMPONENTS);
  return {
    renderer,
    get: (type) => {
      const name = String(type);
      return DRAWN_COMPONENTS[name] ?? (undrawn[name] ??= undrawnComponent(name));
    },
  };
}
