import type { EventName, HostEvents, HostFacts } from '../bridge/index.js';
import type { EngineService } from './engine-service.js';
import type { LiveRuns } from './live-runs.js';
import type { Places } from './places.js';

/** What the handlers of a host work with. */
export interface HostContext {
  readonly kind: HostFacts['kind'];
  readonly places: Places;
  readonly engine: EngineService;
  readonly live: LiveRuns;
  /** Shows a file in its folder; absent where there is no desktop. */
  readonly reveal?: (path: string) => void;
  emit<N extends EventName>(name: N, value: HostEvents[N]): void;
}
