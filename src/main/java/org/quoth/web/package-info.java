/** The pages. */
package org.quoth.web;
