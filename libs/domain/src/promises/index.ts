export { isPromiseBroken, promisedStage } from './promised-stage.js';
