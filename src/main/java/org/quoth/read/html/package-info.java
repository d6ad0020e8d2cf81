/**
 * Web pages: what their own data say of an article, and its text apart from all that stands around it. The text is found block
 * by block, by a small learned model; {@code TrainBodyModel} among the tests made {@code body.model}.
 */
package org.quoth.read.html;
