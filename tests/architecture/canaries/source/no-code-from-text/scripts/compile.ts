export const one = eval('1'); // refused
export const two = new Function('return 2'); // refused
export const three = Function('return 3'); // refused
export const kind: Function = () => 'eval';
