/** The database: one that the service brings along for those who have not configured any, and the migrations that bring tables up to date. */
package org.quoth.database;
