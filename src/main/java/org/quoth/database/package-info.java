/** The database that the service brings along for those who have not configured one. */
package org.quoth.database;
