/** Long work in resumable steps, with lease, progress and cancellation. */
@NullMarked
package dev.entente.platform.jobs;

import org.jspecify.annotations.NullMarked;
