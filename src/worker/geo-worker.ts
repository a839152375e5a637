import { expose } from 'comlink';
import { geoTasks } from './geo-tasks';

expose(geoTasks());
