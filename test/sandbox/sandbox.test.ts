// One file for Jest: each would draw every portrait and load the web server anew.
import './callbacks.suite';
import './callbackOrders.suite';
import './credentials.suite';
import './detection.suite';
import './expiry.suite';
import './faults.suite';
import './fetching.suite';
import './fileFaults.suite';
import './fileSizes.suite';
import './likeness.suite';
import './movedFiles.suite';
import './refusals.suite';
import './results.suite';
import './sealing.suite';
import './submission.suite';
import './swaps.suite';
import './video.suite';
