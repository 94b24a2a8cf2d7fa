import { LightningElement } from 'lwc';

/** The card's wire is not asked here: the test answers. */
export default class PlumblineReader extends LightningElement {}
